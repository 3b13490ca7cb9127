/** What other systems are told when something does not fit into the plan. */
package org.beckon.schedule.rest;
