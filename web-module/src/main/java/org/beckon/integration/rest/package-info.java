<<<<<<< HEAD
/** Imports for other systems. */
=======
/** The API as a whole, for those who program against it; and the imports of other systems. */
>>>>>>> import
package org.beckon.integration.rest;
