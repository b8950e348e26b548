package org.wellspring.core.operations.outbox;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Rings for what came due by time alone: repeated attempts, and pieces that another node took and lost. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxBell {

    @Inject
    Courier courier;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "outbox")
    void ring() {
        courier.wake();
    }
}
