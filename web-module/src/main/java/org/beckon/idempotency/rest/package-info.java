/** The header Idempotency-Key, for every resource that writes. */
package org.beckon.idempotency.rest;
