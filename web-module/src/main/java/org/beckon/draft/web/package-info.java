/** The bar of draft mode on board and schedule. */
package org.beckon.draft.web;
