/** Where people turn notifications on and off. */
package org.beckon.push.web;
