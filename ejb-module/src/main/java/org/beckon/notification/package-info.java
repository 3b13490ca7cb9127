/**
 * Telling people things: what, whom, by which channel, and what became of it. Knows nothing of why,
 * and leaves the handing over to {@code delivery}.
 */
package org.beckon.notification;
