/** An ERP system at the SOAP door of the running jar. */
package org.beckon.soap;
