package org.wellspring.core.operations.server;

import org.eclipse.persistence.platform.server.wildfly.WildFlyPlatform;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Tells EclipseLink where the server keeps its transactions. It recognises GlassFish and Payara by itself; WildFly wants to
 * be named, and naming it in {@code persistence.xml} would make an archive for WildFly alone.
 */
public class ServerChoice implements SessionCustomizer {

    /** WildFly sets it before anything else; nobody else does. */
    private static final String HOME_OF_WILDFLY = "jboss.home.dir";

    @Override
    public void customize(Session session) {
        if (System.getProperty(HOME_OF_WILDFLY) != null && session instanceof DatabaseSession database) {
            database.setServerPlatform(new WildFlyPlatform(database));
        }
    }
}
