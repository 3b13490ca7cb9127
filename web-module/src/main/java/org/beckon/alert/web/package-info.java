/** Where technicians find their alerts. */
package org.beckon.alert.web;
