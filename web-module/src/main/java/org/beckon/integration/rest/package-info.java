/** The API as a whole, for those who program against it; and the imports of other systems. */
package org.beckon.integration.rest;
