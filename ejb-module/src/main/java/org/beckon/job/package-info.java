/** Bodies of work, whoever does them and whenever. */
package org.beckon.job;
