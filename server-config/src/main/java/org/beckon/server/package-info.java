/** Runs inside the application server's process: boots Payara Micro and deploys into it. */
package org.beckon.server;
