/** Who did what, when, and why. Append-only; knows nothing of what the things are. */
package org.beckon.history;
