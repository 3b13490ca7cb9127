/**
 * The one door to the message broker, inside or outside the server. Knows nothing of what is sent.
 */
package org.beckon.broker;
