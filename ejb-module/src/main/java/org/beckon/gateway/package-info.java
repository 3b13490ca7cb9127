/**
 * The ways out of the house: each hands one message to one provider and says honestly what became
 * of it. Knows nothing of what the message is about.
 */
package org.beckon.gateway;
