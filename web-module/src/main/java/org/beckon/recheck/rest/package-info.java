/** Plans that have become wrong, for other systems. */
package org.beckon.recheck.rest;
