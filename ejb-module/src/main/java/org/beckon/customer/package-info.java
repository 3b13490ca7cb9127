/** Who has work done, and where. Knows nothing of the work. */
package org.beckon.customer;
