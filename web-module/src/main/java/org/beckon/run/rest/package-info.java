/** Many jobs in one action, for other systems. */
package org.beckon.run.rest;
