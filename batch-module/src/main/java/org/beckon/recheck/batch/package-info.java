/** The nightly look at everything that is planned. */
package org.beckon.recheck.batch;
