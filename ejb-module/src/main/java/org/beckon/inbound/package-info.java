/**
 * What comes back: answers by SMS, call and link, and receipts. Kept raw first, then acted on once.
 * Knows nothing of what is asked; whoever asks implements {@link org.beckon.inbound.Answering}.
 */
package org.beckon.inbound;
