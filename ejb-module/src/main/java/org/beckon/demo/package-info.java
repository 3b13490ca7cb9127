/** An organization at work, for those who want to look before they decide. Demo only. */
package org.beckon.demo;
