package org.wellspring.web.shared.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FormBodyTest {

    @Test
    void whoeverAsksForTheStreamAgainShouldGoOnWhereItStands() throws IOException {
        FormBody form = new FormBody(post("text=water&token=t"));
        StringBuilder read = new StringBuilder();
        for (int next = form.getInputStream().read();
                next >= 0 && read.length() < 100;
                next = form.getInputStream().read()) {
            read.append((char) next);
        }
        assertEquals("text=water&token=t", read.toString());
        assertEquals("water", form.getParameter("text"));
    }

    private static HttpServletRequest post(String body) {
        ServletInputStream sent = new FormBody.Kept(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return (HttpServletRequest) Proxy.newProxyInstance(
                FormBodyTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, method, arguments) -> method.getName().equals("getInputStream") ? sent : null);
    }
}
