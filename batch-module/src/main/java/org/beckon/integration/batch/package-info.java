/** The work on imports that nobody waits for. */
package org.beckon.integration.batch;
