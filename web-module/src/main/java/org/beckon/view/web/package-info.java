/** The menu of saved views. */
package org.beckon.view.web;
