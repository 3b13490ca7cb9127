/** The kill loop in small, as part of the tests. */
package org.beckon.reliability;
