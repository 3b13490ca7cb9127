/** The door for webhooks. */
package org.beckon.inbound.rest;
