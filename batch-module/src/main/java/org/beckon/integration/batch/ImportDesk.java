package org.beckon.integration.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.beckon.integration.Importing;
import org.beckon.integration.UploadFile;
import org.beckon.platform.Roles;

/**
 * Where files are handed in and confirmed. Without a transaction of its own: the batch job may look
 * for the run as soon as it is started, so the run must be committed by then.
 */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportDesk {

  @Inject Importing importing;
  @Inject ImportJob job;

  /** Returns the run's id; its check has begun. */
  public long upload(UploadFile file) {
    var id = importing.upload(file);
    job.start(id);
    return id;
  }

  /** The import of the good rows has begun. */
  public void confirm(long runId, int seenVersion) {
    importing.confirm(runId, seenVersion);
    job.start(runId);
  }

  public void cancel(long runId, int seenVersion) {
    importing.cancel(runId, seenVersion);
  }
}
