package fr.recours.rcp.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds and checks what is configured at start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RcpProperties.class, Protocols.class})
class RcpConfiguration {}
