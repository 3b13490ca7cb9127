/** What dispatchers and technicians look at: boards, schedules, lists. Changes nothing. */
package org.beckon.board;
