/** Text messages: by any HTTP gateway, or by SMPP. Knows nothing of what they are about. */
package org.beckon.sms;
