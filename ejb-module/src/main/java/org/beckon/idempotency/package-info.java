/** Lets senders repeat a write they are not sure of. Knows nothing of what is written. */
package org.beckon.idempotency;
