/** The product as its users have it: the real jar, started and driven from outside. */
package org.beckon.system;
