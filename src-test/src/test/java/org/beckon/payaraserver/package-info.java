/** Tests of the EAR on the application server of an enterprise. */
package org.beckon.payaraserver;
