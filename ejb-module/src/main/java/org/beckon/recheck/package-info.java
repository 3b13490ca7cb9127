/**
 * Plans that have become wrong: finds them, keeps them in sight, and lets go when they are mended.
 */
package org.beckon.recheck;
