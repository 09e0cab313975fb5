package fr.recours.rcp.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds and checks {@link RcpProperties} at start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RcpProperties.class)
class RcpConfiguration {}
