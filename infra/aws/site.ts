import { Duration } from 'aws-cdk-lib';
import { CfnStage, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { StackSettings } from './settings.ts';

/** The statuses that CloudFront would keep for ten seconds: a page that works again would still be told as broken. */
const errorStatuses = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];

const noAddresses =
  'Logs would hold the IP addresses of employees who answer; see docs/decisions/aws-no-ip-addresses.md.';

/** The way in: CloudFront before an HTTP API. Known before any function, since functions and sign-in need its address. */
export class Site extends Construct {
  readonly api: HttpApi;
  /** Without a slash at the end. */
  readonly publicUrl: string;

  constructor(scope: Construct, id: string, props: Pick<StackSettings, 'domainName' | 'certificateArn'>) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api');
    const stage = this.api.defaultStage?.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('The HTTP API has no default stage');
    // A brake on cost, far above a workshop of a whole administration: about 40 groups at the same time.
    stage.defaultRouteSettings = { throttlingRateLimit: 200, throttlingBurstLimit: 400 };
    acknowledge(this.api, { APIG1: noAddresses });

    const origin = new HttpOrigin(`${this.api.apiId}.execute-api.${this.api.stack.region}.amazonaws.com`, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    });
    const common: BehaviorOptions = {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: this.#headers(),
    };
    const { domainName, certificateArn } = props;
    const distribution = new Distribution(this, 'Distribution', {
      defaultBehavior: {
        ...common,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        // Pages behind secret links and of people signed in are kept by nobody.
        cachePolicy: CachePolicy.CACHING_DISABLED,
      },
      additionalBehaviors: {
        // Names carry a hash of the contents, so they never change.
        '/static/*': { ...common, cachePolicy: CachePolicy.CACHING_OPTIMIZED },
      },
      errorResponses: errorStatuses.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(domainName !== undefined && certificateArn !== undefined
        ? {
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            domainNames: [domainName],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
          }
        : {}),
    });
    acknowledge(distribution, {
      CFR1: 'Employees on leave abroad answer too; nothing here is bound to a country.',
      CFR2: 'A web application firewall costs money each month also while nobody uses it; the API is throttled instead.',
      CFR3: noAddresses,
      ...(domainName === undefined && {
        CFR4: 'Without a name of its own the site has CloudFront’s certificate, whose oldest protocol cannot be chosen.',
      }),
    });
    this.publicUrl = `https://${domainName ?? distribution.distributionDomainName}`;
  }

  /** For what CloudFront itself answers; the application's own headers are stricter and go before these. */
  #headers(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: false,
          override: true,
        },
        contentTypeOptions: { override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: false },
      },
    });
  }
}
