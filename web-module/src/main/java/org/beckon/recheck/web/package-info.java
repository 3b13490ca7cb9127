/** Plans that have become wrong, as pages show them. */
package org.beckon.recheck.web;
