/** The page on which the words of messages are chosen. */
package org.beckon.template.web;
