/** The page for bringing files in. */
package org.beckon.integration.web;
