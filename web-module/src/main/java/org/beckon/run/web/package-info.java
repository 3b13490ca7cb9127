/** The page on which many jobs are looked over and sent. */
package org.beckon.run.web;
