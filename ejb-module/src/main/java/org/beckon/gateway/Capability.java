package org.beckon.gateway;

/** What a provider can do for us when we do not know whether it took a message (B.8). */
public enum Capability {

  /** Given the same key again, it takes the message once. */
  IDEMPOTENT,

  /** It can be asked whether it has a message of ours. */
  QUERYABLE,

  /** It can do neither: whoever asks again may tell twice. */
  BLIND
}
