/** The page behind the link of a message. */
package org.beckon.inbound.web;
