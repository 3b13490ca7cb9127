/** What was told to whom, for other systems. */
package org.beckon.notification.rest;
