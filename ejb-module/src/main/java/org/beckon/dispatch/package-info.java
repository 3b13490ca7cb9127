/** Sending work to people, and what they do with it. */
package org.beckon.dispatch;
