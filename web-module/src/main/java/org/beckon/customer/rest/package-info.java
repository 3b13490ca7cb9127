/** Customers and their sites for other systems. */
package org.beckon.customer.rest;
