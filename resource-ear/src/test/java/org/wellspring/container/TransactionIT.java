package org.wellspring.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wellspring.api.shared.ProblemException;

@ExtendWith(ArquillianExtension.class)
class TransactionIT {

    @Deployment
    static WebArchive product() {
        return Archives.productWith(TransactionIT.class, Notebook.class);
    }

    @Inject
    private Notebook notebook;

    @Test
    void whatAServiceWroteShouldStayWhenItReturns() {
        long before = notebook.count();
        notebook.write();
        assertEquals(before + 1, notebook.count());
    }

    @Test
    void nothingShouldStayWhenAServiceThrowsAProblem() {
        long before = notebook.count();
        assertThrows(ProblemException.class, notebook::writeAndRefuse);
        assertEquals(before, notebook.count());
    }

    @Test
    void nothingShouldStayWhenAServiceFails() {
        long before = notebook.count();
        assertThrows(EJBException.class, notebook::writeAndFail);
        assertEquals(before, notebook.count());
    }
}
