package org.beckon.push;

/**
 * Push to this browser from now on.
 *
 * @param name as its owner will know it again, such as "Chrome on Android"
 * @param endpoint where its push service takes messages for it
 * @param p256dh its public key, base64url
 * @param auth its secret, base64url
 */
public record RegisterDevice(String name, String endpoint, String p256dh, String auth) {}
