/** Who may sign in, with what, and which hats they wear. Knows nothing of what they do then. */
package org.beckon.security;
