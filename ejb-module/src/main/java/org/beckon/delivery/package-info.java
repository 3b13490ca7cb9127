/**
 * Hands planned messages over to providers, so that none is lost and none is doubled unmarked, and
 * kill -9 changes nothing about that (B.8). Knows nothing of why they are sent.
 */
package org.beckon.delivery;
