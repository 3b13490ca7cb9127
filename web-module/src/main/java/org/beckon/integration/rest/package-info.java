/** The API as a whole, for those who program against it. */
package org.beckon.integration.rest;
