/** Jobs, their visits, and the plan for other systems. */
package org.beckon.board.rest;
